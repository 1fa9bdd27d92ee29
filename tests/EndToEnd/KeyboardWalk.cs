namespace Analytics.EndToEnd;

/// <summary>A walk through a page with the Tab key alone.</summary>
public static class KeyboardWalk
{
    /// <summary>Opens one menu of each kind, then notes what can be operated, how it looks, and, from then on, where the focus comes to; tells how many stops there are.</summary>
    private const string Begin =
        """
        () => {
          document.querySelectorAll('details.menu, details[name=filter]:first-of-type').forEach(details => details.open = true);
          const looks = element => {
            const shown = element.matches('[type=checkbox], [type=radio]') && element.labels[0] ? getComputedStyle(element.labels[0], '::before') : getComputedStyle(element);
            return [shown.outlineStyle, shown.outlineWidth, shown.outlineColor, shown.boxShadow, shown.backgroundColor, shown.stroke, shown.strokeWidth].join();
          };
          const isThere = element => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
          const stops = [...document.querySelectorAll('a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, [tabindex="0"]')]
            .filter(element => isThere(element) && !element.matches('[type=radio]:not(:checked)'));
          const before = new Map(stops.map(element => [element, looks(element)]));
          globalThis.walk = { stops, steps: [] };
          document.addEventListener('focusin', ({ target }) => {
            const box = target.getBoundingClientRect();
            const isInWindow = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
            globalThis.walk.steps.push({ target, isSeen: isThere(target) && isInWindow, isMarked: looks(target) !== before.get(target) });
          });
          return stops.length;
        }
        """;

    private const string End =
        """
        () => {
          const { stops, steps } = globalThis.walk;
          const told = (fault, elements) => elements.map(element => `${fault}: ${element.outerHTML.slice(0, 160)}`);
          const reached = new Set(steps.map(step => step.target));
          return [
            ...told('the focus does not begin with the skip link, but with', steps.slice(0, 1).map(step => step.target).filter(element => !element.matches('.govuk-skip-link'))),
            ...told('the Tab key never comes to', stops.filter(element => !reached.has(element))),
            ...told('the focus is on something that is not seen', steps.filter(step => !step.isSeen).map(step => step.target)),
            ...told('the focus does not show on', steps.filter(step => !step.isMarked).map(step => step.target)),
          ];
        }
        """;

    /// <summary>Buttons that may still come after the stops were counted.</summary>
    private const int Latecomers = 12;

    /// <summary>What a reader without a mouse would miss on a page that was just opened, as readable lines. Whatever holds the focus shows as all that comes after it.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Visit visit)
    {
        await visit.InteractiveAsync();
        var page = visit.Page;
        var stops = await page.EvaluateAsync<int>(Begin);
        for (var step = 0; step < stops + Latecomers; step++)
            await page.Keyboard.DownAsync("Tab"); // held down, as it repeats
        await page.Keyboard.UpAsync("Tab");
        return await page.EvaluateAsync<string[]>(End);
    }
}
