namespace GraphKb.Api.Requests;

/// <summary>What an answer depends on beside its request: an equal request of an equal state has an equal answer.</summary>
/// <param name="Version">The version of the data set.</param>
/// <param name="Day">The day in UTC that a question without <c>asOf</c> was answered for; null where no part of it needed one.</param>
public readonly record struct DataState(string Version, DateOnly? Day);
