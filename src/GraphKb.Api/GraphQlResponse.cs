namespace GraphKb.Api;

/// <summary>A GraphQL response.</summary>
/// <param name="Json">The response in JSON, UTF-8: <c>data</c>, <c>errors</c>, or both.</param>
/// <param name="IsRequestError">Whether the request itself was wrong, so that the response has no data.</param>
/// <param name="HasErrors">Whether the response lists any error.</param>
/// <param name="IsNotAllowed">Whether the operation is not allowed over GET.</param>
public sealed record GraphQlResponse(byte[] Json, bool IsRequestError, bool HasErrors, bool IsNotAllowed = false);
