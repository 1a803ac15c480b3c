/// How many places of a ranking an answer shows.
package enum RankingLimit {
    package static let standard = 10
    package static let greatest = 100
}
