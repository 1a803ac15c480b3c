import Model

extension Matcher {
    /// What is wrong with who must not go together.
    func conflicts(_ conditions: ConsortiumConditions) -> [FieldProblem] {
        let (groups, pairs) = (conditions.conflicts.groups ?? [], conditions.conflicts.pairs ?? [])
        return tooMany(groups.count, ConsortiumConflicts.greatestGroups, at: "/params/conflicts/groups")
            + tooMany(pairs.count, ConsortiumConflicts.greatestPairs, at: "/params/conflicts/pairs")
            + groups.enumerated().flatMap {
                self.group($0.element, conditions, at: "/params/conflicts/groups/\($0.offset)")
            }
            + pairs.enumerated().flatMap {
                self.pair($0.element, conditions, at: "/params/conflicts/pairs/\($0.offset)")
            }
    }

    private func tooMany(_ count: Int, _ greatest: Int, at pointer: String) -> [FieldProblem] {
        guard count > greatest else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "list-length",
                message: BilingualText(en: "at most \(greatest)", ja: "\(greatest)件までです"))
        ]
    }

    private func group(_ group: [Company.ID], _ conditions: ConsortiumConditions, at pointer: String) -> [FieldProblem]
    {
        let unknown = group.enumerated().flatMap {
            missing(.company, [$0.element.value], at: "\(pointer)/\($0.offset)")
        }
        guard Set(group).count > 1 else { return unknown + [Self.tooFew(group, at: pointer)] }
        let fixed = Set(group.filter { mustTakePart($0, in: conditions) })
        guard fixed.count > 1 else { return unknown }
        return unknown + [
            Self.together(fixed.sorted().map(\.value), at: pointer)
        ]
    }

    /// - Parameter group: nobody, or one company under one or more ids.
    private static func tooFew(_ group: [Company.ID], at pointer: String) -> FieldProblem {
        let least = BilingualText(
            en: "a group of which at most one takes part has two companies or more",
            ja: "同時に参加できない企業のグループには2社以上を指定してください")
        guard group.count > 1, let company = group.first else {
            return FieldProblem(pointer: pointer, rule: "conflict-group-size", message: least)
        }
        return FieldProblem(
            pointer: pointer, rule: "conflict-group-size",
            message: BilingualText(
                en: "all ids of the group are the one company \"\(company)\", since an id that was merged into it is "
                    + "the same; " + least.en,
                ja: "グループのIDはすべて同じ企業「\(company)」です(統合されたIDは統合先と同じです)。" + least.ja))
    }

    private func pair(
        _ pair: ConsortiumConflicts.Pair, _ conditions: ConsortiumConditions, at pointer: String
    ) -> [FieldProblem] {
        var problems = missing(.company, [pair.company.value], at: pointer + "/company")
        switch (pair.municipality, pair.lead) {
        case (let municipality?, nil):
            problems += missing(.municipality, [municipality.value], at: pointer + "/municipality")
            if conditions.fixed.municipality == municipality, mustTakePart(pair.company, in: conditions) {
                problems.append(Self.together([pair.company.value, municipality.value], at: pointer))
            }
        case (nil, let lead?):
            problems += missing(.company, [lead.value], at: pointer + "/lead")
            let brings = conditions.fixedProviders(in: catalogue).contains(pair.company.value)
            if conditions.fixed.lead == lead, brings {
                problems.append(Self.together([pair.company.value, lead.value], at: pointer))
            }
        case (nil, nil), (_?, _?):
            problems.append(
                FieldProblem(
                    pointer: pointer, rule: "exactly-one",
                    message: BilingualText(
                        en: "give exactly one of municipality, lead", ja: "municipality、leadのいずれか1つだけを指定してください")))
        }
        return problems
    }

    /// Whether a company is fixed, as the lead or with technologies.
    private func mustTakePart(_ company: Company.ID, in conditions: ConsortiumConditions) -> Bool {
        conditions.fixed.lead == company || conditions.fixedProviders(in: catalogue).contains(company.value)
    }

    private static func together(_ ids: [String], at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "fixed-and-apart",
            message: BilingualText(
                en: ids.joined(separator: ", ") + " are fixed, but must not go together: leave one out",
                ja: ids.joined(separator: "、") + "は必須に指定されていますが、同時に参加できません。いずれかを外してください"))
    }
}
