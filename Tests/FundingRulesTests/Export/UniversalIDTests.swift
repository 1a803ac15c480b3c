import Model
import Testing

@testable import FundingRules

@Suite("Ids of exported schemes") struct UniversalIDTests {
    @Test(
        "rest on the published digests of SHA-1, at every length around the end of a block",
        arguments: [
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
            ),
            (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
            (String(repeating: "a", count: 56), "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
            (String(repeating: "a", count: 63), "03f09f5b158a7a8cdad920bddc29b81c18a551f5"),
            (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
            (String(repeating: "a", count: 65), "11655326c708d70319be2610e8a57d9a5b959d3b"),
            (String(repeating: "a", count: 119), "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56"),
            (String(repeating: "a", count: 120), "f34c1488385346a55709ba056ddd08280dd4c6d6"),
            (String(repeating: "a", count: 1_000), "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
        ])
    func digest(_ message: String, _ expected: String) {
        let words = SHA1.digest(of: Array(message.utf8)).map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }
        #expect(words.joined() == expected)
    }

    @Test("are made as RFC 9562 makes them: its example of version 5 comes out")
    func example() throws {
        let domains = try #require(UniversalID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
        #expect(
            UniversalID(name: "www.example.com", in: domains).description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }

    @Test("never change: sites keep links by them")
    func stable() {
        #expect(UniversalID.schemes.description == "299ea517-c154-4d1a-8307-735bd7ae5680")
        #expect(
            UniversalID(name: "t7-jcm-model", in: .schemes).description == "54c7fe6a-bd7c-5570-b83b-ac0f235b4e0b")
        #expect(UniversalID(name: "c3p", in: .schemes).description == "f0b81bca-d97e-5394-a9b5-9ae3fa4de2ef")
    }

    @Test(
        "are read in either case and refused in any other form",
        arguments: [
            "", "299ea517c1544d1a8307735bd7ae5680", "299ea517-c154-4d1a-8307-735bd7ae568", "{299ea517}",
            "299ea517-c154-4d1a-8307-735bd7ae568g", "299ea517-c154-4d1a-8307-+35bd7ae5680",
            "299ea51-7c154-4d1a-8307-735bd7ae5680",
        ])
    func forms(_ text: String) {
        #expect(UniversalID(text) == nil)
        #expect(UniversalID("299EA517-C154-4D1A-8307-735BD7AE5680") == .schemes)
    }
}
