package import Model

/// What is offered to cities: technologies on record, or one that was written for the occasion.
package struct TechnologyOffer: Sendable {
    let technologies: [Offered]

    /// A technology with what text relevance needs to know of it.
    struct Offered: Sendable {
        let technology: IndexedTechnology
        /// By term, its impact.
        let impacts: [TextTerm: Int]
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
            TechnologyOffer(technologies: [offered(technologies.technologies[place])])
        }
    }

    /// Everything that a company offers on record, in the order of the ids.
    package func offer(of id: Company.ID) -> TechnologyOffer {
        TechnologyOffer(
            technologies: catalogue.technologies.all.filter { $0.companyId == id }
                .compactMap { technologies.place(of: $0.key) }.map { offered(technologies.technologies[$0]) })
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
        let technology = IndexedTechnology(record, in: catalogue, records, tree, texts: texts)
        return TechnologyOffer(technologies: [offered(technology, texts)])
    }

    private func offered(_ technology: IndexedTechnology) -> TechnologyOffer.Offered {
        offered(technology, technology.record.documents(by: analysis))
    }

    private func offered(_ technology: IndexedTechnology, _ texts: [[TextTerm]]) -> TechnologyOffer.Offered {
        let length = texts.map(\.count).max() ?? 0
        let usual = textStatistics.usualLength
        return TechnologyOffer.Offered(
            technology: technology,
            impacts: TextIndex.counts(texts).mapValues { TextIndex.impact($0, length: length, usualLength: usual) })
    }
}
