using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests;

/// <summary>
/// One person at one page. It notes what no visit may have: a request to another host, an error in the console, a picture wider than the
/// window; <see cref="DisposeAsync"/> fails if there was one.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();
    private string? _allowed;

    internal Visit(IBrowserContext context, IPage page, Uri origin)
    {
        _context = context;
        Page = page;
        Origin = origin;
        context.Request += (_, request) => Watch(request.Url);
        page.PageError += (_, error) => _faults.Enqueue($"an exception: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Enqueue($"an error in the console: {message.Text}");
            }
        };
    }

    public IPage Page { get; }

    public Uri Origin { get; }

    /// <summary>The answer in words.</summary>
    public ILocator Sentence => Page.Locator(".sentence");

    /// <summary>The panel with the evidence of what was clicked.</summary>
    public ILocator Evidence => Page.GetByRole(AriaRole.Region, new() { Name = "Evidence", Exact = true });

    /// <summary>The mineral of the question.</summary>
    public ILocator Mineral => Page.GetByRole(AriaRole.Combobox, new() { Name = "mineral" });

    /// <summary>The picture of the flow.</summary>
    public ILocator Picture => Page.Locator("svg.sankey");

    /// <summary>Goes to an address and waits for an element, or for all that the explorer asks for.</summary>
    public async Task GoAsync(string address, string? shown = null)
    {
        await Page.GotoAsync(new Uri(Origin, address).ToString());
        await (shown is null ? SettleAsync() : Page.Locator(shown).WaitForAsync());
    }

    /// <summary>Waits until the page has loaded and shows no sign of waiting.</summary>
    public async Task SettleAsync()
    {
        await Page.Locator("main").WaitForAsync();
        await Page.WaitForFunctionAsync(
            """
            () => {
              const shown = document.querySelector(".sentence") ?? document.querySelector("main");
              return !document.querySelector("[aria-busy=true]") && !/…(?=\s|$)|Loading/.test(shown.textContent.slice(0, 400));
            }
            """);
    }

    /// <summary>Chooses a mineral in the question.</summary>
    public async Task ChooseMineralAsync(string name)
    {
        await Mineral.SelectOptionAsync(new SelectOptionValue { Label = name });
        await SettleAsync();
    }

    /// <summary>Opens a word of the question, searches, and takes the choice with a text.</summary>
    public async Task AddTermAsync(ILocator word, string search, string choice)
    {
        await word.ClickAsync();
        await Page.Locator(".popover input[type=search]").FillAsync(search);
        await Page.Locator(".choices button", new() { HasText = choice }).First.ClickAsync();
        await Page.Keyboard.PressAsync("Escape");
        await SettleAsync();
    }

    /// <summary>The address and the outermost elements that make the page wider than the window; empty if it fits.</summary>
    public Task<string> FindTooWideAsync() => Page.EvaluateAsync<string>(
        """
        () => document.documentElement.scrollWidth <= innerWidth ? "" : location.pathname + location.search + ": "
          + [...document.body.querySelectorAll("*")].filter(part => part.getBoundingClientRect().right > innerWidth)
              .slice(0, 3).map(part => part.outerHTML.slice(0, 100)).join(" | ")
        """);

    /// <summary>Declares an address of another host that the test opens itself.</summary>
    public void Allow(string address) => _allowed = address;

    /// <summary>Declares an error in the console that the test brings about itself.</summary>
    public void ForgiveErrors() => _faults.Clear();

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_faults);
    }

    private void Watch(string url)
    {
        var uri = new Uri(url);
        if (uri.Scheme is "http" or "https" or "ws" or "wss" && uri.Authority != Origin.Authority && url != _allowed)
        {
            _faults.Enqueue($"a request to another host: {url}");
        }
    }
}
