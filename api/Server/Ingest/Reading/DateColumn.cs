using System.Runtime.InteropServices;

namespace Analytics.Api.Ingest.Reading;

/// <summary>Gathers what the values of one column say about the order of day and month, and decides it.</summary>
/// <remarks>
/// The rule, in this order. (1) What the user says. (2) Values of which only one reading exists, such as 25/04/2022, prove
/// their order; a few of the other order are slips, many make the column contradictory. (3) What other date columns of the
/// same table prove. (4) The months that the name of the file or sheet names, where one reading keeps to them and the other
/// does not. (5) British habit, day first, where nothing can be compared (next to all on one day), and where it keeps the column within
/// fewer months than the other reading and within a quarter, as a ledger is. Month first is never chosen for that: payments
/// on the fifth of each month look the same. Otherwise both readings are as good, and the file is refused with both.
/// </remarks>
internal sealed class DateColumn
{
    /// <summary>So many of the other order are slips of somebody who typed them in.</summary>
    private const int Slips = 3;

    private readonly MonthCounts _withDayFirst = new();
    private readonly MonthCounts _withMonthFirst = new();
    private int _dayFirstOnly;
    private int _monthFirstOnly;

    /// <summary>How many values are dates in any order.</summary>
    public int Dates { get; private set; }

    /// <summary>The first value that could be read both ways; null when there is none.</summary>
    public string? Example { get; private set; }

    public (int DayFirst, int MonthFirst) Proven => (_dayFirstOnly, _monthFirstOnly);

    public DateRange DayFirst => _withDayFirst.Range;

    public DateRange MonthFirst => _withMonthFirst.Range;

    /// <summary>Whether both orders are proven, by too many values to be slips.</summary>
    public bool ContradictsItself
    {
        get
        {
            var fewer = Math.Min(_dayFirstOnly, _monthFirstOnly);
            return Example is not null && fewer > Slips && fewer * 20 > _dayFirstOnly + _monthFirstOnly;
        }
    }

    public void Add(ReadOnlySpan<char> cell)
    {
        var evidence = Reading.Dates.Weigh(cell, out var dayFirst, out var monthFirst);
        if (evidence == DateEvidence.NotADate)
            return;

        Dates++;
        switch (evidence)
        {
            case DateEvidence.DayFirstOnly:
                _dayFirstOnly++;
                return;
            case DateEvidence.MonthFirstOnly:
                _monthFirstOnly++;
                return;
            case DateEvidence.EitherOrder:
                Example ??= cell.ToString();
                break;
        }

        _withDayFirst.Add(dayFirst);
        _withMonthFirst.Add(monthFirst);
    }

    /// <summary>The order that the values prove, or that does not matter; null when they leave it open.</summary>
    public DateOrder? Prove()
    {
        if (_dayFirstOnly + _monthFirstOnly > 0)
            return _monthFirstOnly > _dayFirstOnly ? DateOrder.MonthFirst : DateOrder.DayFirst;
        return Example is null ? DateOrder.DayFirst : null;
    }

    /// <summary>The order that is likely without proof; null when both are.</summary>
    /// <param name="named">The months that the file's name names; none when it names no month.</param>
    public DateOrder? Guess(IReadOnlySet<int> named)
    {
        if (named.Count > 0 && _withDayFirst.KeepsTo(named) != _withMonthFirst.KeepsTo(named))
            return _withDayFirst.KeepsTo(named) ? DateOrder.DayFirst : DateOrder.MonthFirst;
        var (withDayFirst, withMonthFirst) = (_withDayFirst.Months, _withMonthFirst.Months);
        return (withDayFirst == 1 && withMonthFirst == 1) || (withDayFirst <= 3 && withDayFirst < withMonthFirst) ? DateOrder.DayFirst : null;
    }

    /// <summary>How many dates fall in each month, under one reading.</summary>
    private sealed class MonthCounts
    {
        private readonly Dictionary<int, int> _counts = [];
        private int _total;
        private int _month = -1;
        private int _ofMonth;
        private DateOnly _first = DateOnly.MaxValue;
        private DateOnly _last = DateOnly.MinValue;

        public DateRange Range => new(_first, _last);

        /// <summary>In how many months nearly all dates fall; a stray one does not count.</summary>
        public int Months
        {
            get
            {
                var covered = 0;
                return Counts().Values.OrderDescending().TakeWhile(count => (covered += count) - count < _total * 0.95).Count();
            }
        }

        public void Add(DateOnly day)
        {
            var month = (day.Year * 12) + day.Month - 1;
            if (month != _month)
            {
                Counts();
                (_month, _ofMonth) = (month, 0);
            }

            _ofMonth++;
            _total++;
            _first = day < _first ? day : _first;
            _last = day > _last ? day : _last;
        }

        /// <summary>Whether four in five dates fall in the given months of any year.</summary>
        public bool KeepsTo(IReadOnlySet<int> months) => Counts().Where(month => months.Contains((month.Key % 12) + 1)).Sum(month => month.Value) * 5 >= _total * 4;

        /// <summary>Ledgers are in the order of their dates, so the month that is being counted is put down only when another comes.</summary>
        private Dictionary<int, int> Counts()
        {
            if (_ofMonth > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, _month, out _) += _ofMonth;
            _ofMonth = 0;
            return _counts;
        }
    }
}

/// <summary>The first and the last day.</summary>
internal readonly record struct DateRange(DateOnly First, DateOnly Last);
