/// The methods of the matchmaking service, one file each.
package enum MatchmakingMethods {}
