/// The methods of the funding service, one file each.
package enum FundingMethods {}
