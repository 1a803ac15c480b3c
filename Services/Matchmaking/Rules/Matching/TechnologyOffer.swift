package import Model

/// What is offered to cities: technologies on record, or one that was written for the occasion.
package struct TechnologyOffer: Sendable {
    let technologies: [Offered]

    /// A technology with what text relevance needs to know of it.
    struct Offered: Sendable {
        let technology: IndexedTechnology
        fileprivate let impacts: Impacts

        /// The impact of a term; `nil` where the technology does not have it.
        func impact(of term: WeighedQuestion.Term) -> Int? {
            switch impacts {
            case .stored(let byNumber): term.number.flatMap { byNumber[$0] }
            case .written(let byTerm): byTerm[term.term]
            }
        }
    }

    /// What is written for the occasion gives no term a number: questions leave nothing behind.
    fileprivate enum Impacts {
        case stored([UInt32: Int])
        case written([TextTerm: Int])
    }

    /// The technologies by id and names.
    package var records: [RelatedRecord] {
        technologies.map {
            RelatedRecord(kind: .technology, id: $0.technology.record.key, names: $0.technology.record.names)
        }
    }
}

extension Matcher {
    /// The technology with an id; `nil` where there is none.
    package func offer(of id: Technology.ID) -> TechnologyOffer? {
        technologies.place(of: id.value).map { place in
            TechnologyOffer(technologies: [offered(at: place)])
        }
    }

    /// Everything that a company offers on record, in the order of the ids.
    package func offer(of id: Company.ID) -> TechnologyOffer {
        TechnologyOffer(
            technologies: register.technologies(of: id).compactMap { technologies.place(of: $0.value) }
                .map { offered(at: $0) })
    }

    /// A technology in words. The sectors are those stated, or else those that the text names.
    package func offer(_ text: LocalisedText, sectors: [Sector.ID], by company: Company.ID?) -> TechnologyOffer? {
        guard let id = Technology.ID("written-technology") else { return nil }
        let record = Technology(
            id: id, names: Names(en: text[.en], ja: text.ja), companyId: company,
            sectors: self.sectors(stated: sectors, texts: [text.en, text.ja].compactMap(\.self)),
            // Written today, by whoever asks: its age says nothing.
            source: Source("the question"))
        // Read as a question is: a phrase that names a sector is that sector, so both languages say the same.
        let texts = [text.en, text.ja].map { $0.map(analysis.question) ?? [] }
        let technology = IndexedTechnology(Filed(record), in: catalogue, records, tree, evidence, terms: texts.joined())
        let vocabulary = Vocabulary()
        let impacts = impacts(TextDocument(texts, vocabulary))
        return TechnologyOffer(
            technologies: [
                TechnologyOffer.Offered(
                    technology: technology, impacts: .written(vocabulary.all.compactMapValues { impacts[$0] }))
            ])
    }

    private func offered(at place: TechnologyIndex.Place) -> TechnologyOffer.Offered {
        let text = technologies.parts[place.part].segment.texts[place.record]
        return TechnologyOffer.Offered(technology: technologies[place], impacts: .stored(impacts(text)))
    }

    private func impacts(_ text: TextDocument) -> [UInt32: Int] {
        let usual = textStatistics.usualLength
        let impacts = zip(text.terms, text.counts).map { term, count in
            (term, TextIndex.impact(Int(count), length: text.length, usualLength: usual))
        }
        return Dictionary(uniqueKeysWithValues: impacts)
    }
}
