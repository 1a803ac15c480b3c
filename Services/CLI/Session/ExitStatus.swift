package import Model

/// How the command ended, for scripts: the process's exit code.
package enum ExitStatus: Int32, CaseIterable, Sendable {
    case success = 0
    /// The question was answered, and the answer is no: nothing fits, rows were refused, a service is not there.
    case negative = 1
    case usage = 2
    case unreachable = 3
    case refused = 4
    case failure = 5
    case interrupted = 130

    /// What the code says, as `--help` lists it.
    package var meaning: BilingualText {
        switch self {
        case .success: BilingualText(en: "done", ja: "正常終了")
        case .negative:
            BilingualText(
                en: "the answer is no: nothing fits, rows were refused, a service is not there",
                ja: "結果が否定(該当なし、不備のある行、応答しないサービス)")
        case .usage: BilingualText(en: "the command line or a setting is wrong", ja: "コマンドラインまたは設定の誤り")
        case .unreachable:
            BilingualText(en: "a service could not be reached or has no answer now", ja: "サービスに接続できない、または今は応答できない")
        case .refused:
            BilingualText(en: "the service refused the input", ja: "サービスが入力を受け付けなかった")
        case .failure: BilingualText(en: "an internal failure", ja: "内部の障害")
        case .interrupted: BilingualText(en: "interrupted (Ctrl-C)", ja: "中断(Ctrl-C)")
        }
    }
}
