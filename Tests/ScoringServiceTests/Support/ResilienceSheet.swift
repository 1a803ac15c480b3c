/// A sheet that was never printed, of another programme: other rows, bands, caps, gates, best-of lists and questions.
enum ResilienceSheet {
    /// On one line, as a row of putRecords.
    static var row: String { text.split(separator: "\n").joined(separator: " ") }

    private static let text = """
        {"id":"resilience-fy2031","edition":"FY2031","title":{"en":"Resilience","ja":"強靱化"},
        "effective":{"from":"2031-04-01"},"source":{"text":"a test"},"totals":{"new":74,"ongoing":57},
        "inputs":[
        {"name":"risk","type":"choice","label":{"en":"risk","ja":"リスク"},"evidence":{"en":"the survey","ja":"調査書"},
        "options":[{"name":"low","label":{"en":"low","ja":"低"}},{"name":"medium","label":{"en":"medium","ja":"中"}},
        {"name":"high","label":{"en":"high","ja":"高"}}]},
        {"name":"area","type":"decimal","label":{"en":"area","ja":"面積"},"unit":{"en":"ha","ja":"ha"}},
        {"name":"perArea","type":"costPerTonne","per":"area","label":{"en":"cost per area","ja":"面積当たり費用"}},
        {"name":"trainees","type":"count","label":{"en":"trainees","ja":"研修生"}},
        {"name":"labels","type":"certificates","label":{"en":"labels","ja":"認定"},
        "certificates":[{"name":"leaf-a","label":{"en":"Leaf A","ja":"リーフA"}},
        {"name":"leaf-b","label":{"en":"Leaf B","ja":"リーフB"}}]},
        {"name":"ordinance","type":"flag","label":{"en":"ordinance","ja":"条例"}},
        {"name":"planPublished","type":"flag","label":{"en":"plan published","ja":"計画公表"}},
        {"name":"language","type":"choice","label":{"en":"language","ja":"言語"},
        "options":[{"name":"ja","label":{"en":"Japanese","ja":"日本語"}},{"name":"en","label":{"en":"English","ja":"英語"}},
        {"name":"both","label":{"en":"both","ja":"両方"}}]}],
        "groups":[{"id":"X","title":{"en":"Plan","ja":"計画"}},{"id":"Y","title":{"en":"People","ja":"体制"}}],
        "gates":[{"id":"accepted-risk","title":{"en":"accepted risk","ja":"許容リスク"},"reference":"Gate 1",
        "appliesTo":["new","ongoing"],"requires":{"input":"risk","oneOf":["low","medium"]}}],
        "rows":[
        {"id":"quality","ruleId":"plan-quality","group":"X","title":{"en":"Quality","ja":"質"},"reference":"Row 1",
        "maximum":{"new":30,"ongoing":24},"gate":"accepted-risk","rule":{"kind":"judged"}},
        {"id":"reach","ruleId":"protected-area","group":"X","title":{"en":"Reach","ja":"範囲"},"reference":"Row 2",
        "maximum":{"new":12,"ongoing":12},"rule":{"kind":"banded","input":"area","comparison":"atLeast",
        "bands":[{"points":12,"from":"250.5"},{"points":7,"from":"100.25","to":"250.4"},
        {"points":2,"from":"10","to":"100.2"},{"points":0,"to":"9.9"}],
        "printedStep":"0.1","printedGap":"lowerBand","uncovered":"zero","effort":"project"}},
        {"id":"thrift","ruleId":"cost-per-area","group":"X","title":{"en":"Thrift","ja":"費用"},"reference":"Row 3",
        "maximum":{"new":8,"ongoing":6},"rule":{"kind":"banded","input":"perArea","comparison":"atMost",
        "bands":[{"points":8,"to":"1500.5"},{"points":3,"from":"1500.5","to":"3000"}],
        "printedStep":"0","printedGap":"lowerBand","uncovered":"zero","effort":"project"}},
        {"id":"training","ruleId":"training","group":"Y","title":{"en":"Training","ja":"研修"},"reference":"Row 4",
        "maximum":{"new":9},"rule":{"kind":"counted","input":"trainees",
        "steps":[{"from":0,"points":0},{"from":10,"points":4},{"from":50,"points":9}],"effort":"staffing"}},
        {"id":"standing","ruleId":"standing","group":"Y","title":{"en":"Standing","ja":"認定等"},"reference":"Row 5",
        "maximum":{"new":10,"ongoing":10},"rule":{"kind":"bestOf","options":[
        {"id":"leaf-a","title":{"en":"Leaf A","ja":"リーフA"},"reference":"Row 5","points":10,
        "certificate":{"input":"labels","name":"leaf-a","atHeadOffice":true},"effort":"certificate"},
        {"id":"leaf-b","title":{"en":"Leaf B","ja":"リーフB"},"reference":"Row 5","points":6,
        "certificate":{"input":"labels","name":"leaf-b","atHeadOffice":false},"effort":"certificate"},
        {"id":"ordinance","title":{"en":"Ordinance","ja":"条例"},"reference":"Row 5","points":7,
        "conditions":[{"input":"ordinance","is":true},{"input":"language","oneOf":["en","both"]}],
        "effort":"document"}]}},
        {"id":"openness","ruleId":"openness","group":"Y","title":{"en":"Openness","ja":"公開"},"reference":"Row 6",
        "maximum":{"new":5,"ongoing":5},"rule":{"kind":"components","components":[
        {"id":"plan","title":{"en":"Plan","ja":"計画"},"reference":"Row 6","points":3,
        "conditions":[{"input":"planPublished","is":true}],"effort":"declaration"},
        {"id":"languages","title":{"en":"Languages","ja":"言語"},"reference":"Row 6","points":3,
        "conditions":[{"input":"language","oneOf":["both"]}],"effort":"document"},
        {"id":"many","title":{"en":"Many","ja":"多数"},"reference":"Row 6","points":2,
        "conditions":[{"input":"trainees","atLeast":20}],"effort":"staffing"}]}}]}
        """
}
