/// The methods of the scoring service, one file each.
package enum ScoringMethods {}
