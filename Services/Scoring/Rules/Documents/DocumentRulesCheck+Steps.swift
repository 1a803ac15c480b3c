import Model

extension EditionCheck {
    mutating func checkSteps(of rules: DocumentRules) {
        let place = Pointer.root["steps"]
        requireUnique(rules.steps.map(\.id), under: place)
        let ids = rules.steps.map(\.id)
        for (index, step) in rules.steps.enumerated() {
            let pointer = place[index]
            requireText(step.title, at: pointer["title"])
            requireText(step.reference.text, at: pointer["reference"])
            requireText(step.question, at: pointer["question"])
            for (place, name) in (step.after ?? []).enumerated() {
                requireKnown(name, among: ids, of: .step, at: pointer["after"][place])
            }
            if let group = step.group {
                requireText(group, at: pointer["group"])
                if ids.contains(group) {
                    refuse(
                        pointer["group"], "unique-id", en: "\"\(group)\" is the id of a step",
                        ja: "「\(group)」は手順のIDです")
                }
            }
            check(step.makes, in: rules, at: pointer["makes"])
        }
        checkOrder(of: rules.steps, at: place)
    }

    private mutating func check(
        _ products: [PreparationStep.Product], in rules: DocumentRules, at pointer: Pointer
    ) {
        for (index, product) in products.enumerated() {
            requireKnown(
                product.document, among: rules.documents.map(\.id), of: .document, at: pointer[index]["document"])
        }
    }

    /// A step that waits for itself, over whatever other steps, could never begin.
    private mutating func checkOrder(of steps: [PreparationStep], at place: Pointer) {
        var done: Set<String> = []
        var rest = steps
        while true {
            let known = Set(steps.map(\.id))
            let ready = rest.filter { step in
                (step.after ?? []).allSatisfy { done.contains($0) || !known.contains($0) }
            }
            guard !ready.isEmpty else { break }
            done.formUnion(ready.map(\.id))
            rest.removeAll { done.contains($0.id) }
        }
        for step in rest {
            guard let index = steps.firstIndex(where: { $0.id == step.id }) else { continue }
            refuse(
                place[index]["after"], "step-order", en: "\"\(step.id)\" waits for itself",
                ja: "「\(step.id)」が循環しています")
        }
    }
}
