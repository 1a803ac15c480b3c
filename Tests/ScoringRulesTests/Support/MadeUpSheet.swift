import JSONText
import Model

/// A sheet of an invented year: other rows, bands, caps and gates than any that was printed.
enum MadeUpSheet {
    static func sheet() throws -> ScoringSheet { try decoded.get() }

    private static let decoded = Result { try JSONText.decode(ScoringSheet.self, from: Array(text.utf8)) }

    static let text = """
        {"id": "made-up", "edition": "FY2099", "title": {"en": "Made up", "ja": "架空"},
         "effective": {"from": "2099-01-01"}, "source": {"text": "a test"},
         "totals": {"new": 41, "ongoing": 34},
         "inputs": [
          {"name": "jobs", "type": "count", "label": {"en": "jobs", "ja": "雇用"}},
          {"name": "budget", "type": "yen", "label": {"en": "budget", "ja": "予算"}},
          {"name": "saved", "type": "decimal", "label": {"en": "saved", "ja": "削減"}},
          {"name": "price", "type": "costPerTonne", "per": "saved", "label": {"en": "price", "ja": "単価"}},
          {"name": "seals", "type": "certificates", "label": {"en": "seals", "ja": "印"},
           "certificates": [{"name": "gold", "label": {"en": "gold", "ja": "金"}},
                            {"name": "tin", "label": {"en": "tin", "ja": "錫"}}]},
          {"name": "open", "type": "flag", "label": {"en": "open", "ja": "公開"}},
          {"name": "safe", "type": "flag", "label": {"en": "safe", "ja": "安全"}},
          {"name": "before", "type": "pastProjects", "label": {"en": "before", "ja": "過去"}}],
         "groups": [{"id": "g", "title": {"en": "All", "ja": "全部"}}],
         "gates": [{"id": "safety", "title": {"en": "safety", "ja": "安全"}, "reference": "made up",
                    "appliesTo": ["new", "ongoing"], "requires": {"input": "safe", "is": true}}],
         "rows": [
          {"id": "A", "ruleId": "work", "group": "g", "title": {"en": "Work", "ja": "仕事"}, "reference": "A",
           "maximum": {"new": 7, "ongoing": 7},
           "rule": {"kind": "banded", "input": "jobs", "comparison": "atLeast", "printedStep": "1",
            "bands": [{"points": 7, "from": 5}, {"points": 2, "from": 2, "to": 4}],
            "printedGap": "lowerBand", "uncovered": "undecided", "effort": "staffing"}},
          {"id": "B", "ruleId": "thrift", "group": "g", "title": {"en": "Thrift", "ja": "節約"}, "reference": "B",
           "maximum": {"new": 9, "ongoing": 6},
           "rule": {"kind": "banded", "input": "budget", "comparison": "atMost", "printedStep": "1000000",
            "bands": [{"points": 9, "to": 50000000}, {"points": 3, "from": 51000000, "to": 90000000}],
            "printedGap": "undecided", "uncovered": "zero", "effort": "project"}},
          {"id": "C", "ruleId": "price", "group": "g", "title": {"en": "Price", "ja": "単価"}, "reference": "C",
           "maximum": {"new": 4, "ongoing": 4},
           "rule": {"kind": "banded", "input": "price", "comparison": "atMost", "printedStep": "0",
            "bands": [{"points": 4, "to": "10.5"}, {"points": 1, "from": "10.5"}],
            "printedGap": "lowerBand", "uncovered": "zero", "effort": "project"}},
          {"id": "D", "ruleId": "seals", "group": "g", "title": {"en": "Seals", "ja": "印"}, "reference": "D",
           "maximum": {"new": 6, "ongoing": 6},
           "rule": {"kind": "bestOf", "options": [
            {"id": "gold", "title": {"en": "Gold", "ja": "金"}, "reference": "D", "points": 6,
             "certificate": {"input": "seals", "name": "gold", "atHeadOffice": false}, "effort": "certificate"},
            {"id": "tin", "title": {"en": "Tin", "ja": "錫"}, "reference": "D", "points": 2,
             "certificate": {"input": "seals", "name": "tin", "atHeadOffice": false}, "effort": "certificate"}]}},
          {"id": "E", "ruleId": "openness", "group": "g", "title": {"en": "Openness", "ja": "公開"}, "reference": "E",
           "maximum": {"new": 5, "ongoing": 5},
           "rule": {"kind": "components", "components": [
            {"id": "open", "title": {"en": "Open", "ja": "公開"}, "reference": "E", "points": 4,
             "conditions": [{"input": "open", "is": true}], "effort": "declaration"},
            {"id": "many", "title": {"en": "Many", "ja": "多数"}, "reference": "E", "points": 3,
             "conditions": [{"input": "jobs", "atLeast": 3}], "effort": "staffing"}]}},
          {"id": "F", "ruleId": "memory", "group": "g", "title": {"en": "Memory", "ja": "記憶"}, "reference": "F",
           "maximum": {"new": 4},
           "rule": {"kind": "counted", "input": "before", "window": {"years": 2, "samePair": false},
            "steps": [{"from": 0, "points": 0}, {"from": 2, "points": 4}], "effort": "project"}},
          {"id": "G", "ruleId": "taste", "group": "g", "title": {"en": "Taste", "ja": "趣"}, "reference": "G",
           "maximum": {"new": 6, "ongoing": 6}, "rule": {"kind": "judged"}}]}
        """
}
