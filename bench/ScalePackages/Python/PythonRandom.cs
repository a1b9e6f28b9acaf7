namespace ScalePackages.Python;

/// <summary>
/// The random numbers of Python's <c>random.Random(seed)</c> for a whole number as seed: the same calls give the same
/// values, on every platform.
/// </summary>
/// <remarks>
/// The generator is MT19937, the Mersenne Twister: M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally
/// equidistributed uniform pseudo-random number generator", ACM TOMACS 8 (1998). The seeding is <c>init_by_array</c> of
/// their 2002 version, with the 32-bit words of the seed's absolute value, lowest word first, as the key. The methods follow
/// CPython 3.2 and later, where <c>randrange</c> and
/// <c>choice</c> draw bits and reject values that are too large. State: 624 words. Not safe for concurrent use.
/// </remarks>
internal sealed class PythonRandom
{
    private const int StateLength = 624;
    private const int MiddleWord = 397;
    private const uint TwistMatrix = 0x9908B0DF;
    private const uint UpperBit = 0x80000000;
    private const uint LowerBits = 0x7FFFFFFF;

    private readonly uint[] _state = new uint[StateLength];
    private int _nextWord = StateLength;

    /// <summary>Starts the sequence of a seed.</summary>
    /// <param name="seed">Any number. A seed and its negative give the same sequence, as in Python.</param>
    public PythonRandom(long seed)
    {
        var magnitude = unchecked(seed < 0 ? (ulong)-seed : (ulong)seed);
        var low = (uint)(magnitude & uint.MaxValue);
        var high = (uint)(magnitude >> 32);
        SeedByArray(high == 0 ? [low] : [low, high]);
    }

    /// <summary>Python's <c>random()</c>.</summary>
    /// <returns>A multiple of 2^-53, at least 0 and below 1, made of two 32-bit outputs.</returns>
    public double NextDouble()
    {
        var high = NextWord() >> 5;
        var low = NextWord() >> 6;
        return ((high * 67108864.0) + low) / 9007199254740992.0;
    }

    /// <summary>Python's <c>uniform(low, high)</c>.</summary>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit.</param>
    /// <returns><c>low + (high - low) * random()</c>, rounded at each step.</returns>
    public double NextBetween(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>Python's <c>randrange(limit)</c>. Draws less than two outputs on average.</summary>
    /// <param name="limit">At least 1.</param>
    /// <returns>A number from 0 to <paramref name="limit"/> - 1, each equally likely.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1.</exception>
    public int NextBelow(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        // The bit length of the limit itself, not of limit - 1: for a power of two Python draws one bit more than it needs.
        var unusedBits = int.LeadingZeroCount(limit);
        uint drawn;
        do
        {
            drawn = NextWord() >> unusedBits;
        }
        while (drawn >= limit);
        return (int)drawn;
    }

    /// <summary>Python's <c>choice(items)</c>.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">At least one.</param>
    /// <returns>One of the items, each equally likely.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="items"/> is empty.</exception>
    public T Choose<T>(ReadOnlySpan<T> items) => items[NextBelow(items.Length)];

    private uint NextWord()
    {
        if (_nextWord == StateLength)
        {
            Twist();
            _nextWord = 0;
        }

        var word = _state[_nextWord++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680;
        word ^= (word << 15) & 0xEFC60000;
        return word ^ (word >> 18);
    }

    private void Twist()
    {
        for (var index = 0; index < StateLength; index++)
        {
            var joined = (_state[index] & UpperBit) | (_state[(index + 1) % StateLength] & LowerBits);
            var twisted = (joined >> 1) ^ ((joined & 1) == 0 ? 0 : TwistMatrix);
            _state[index] = _state[(index + MiddleWord) % StateLength] ^ twisted;
        }
    }

    private void SeedByArray(ReadOnlySpan<uint> key)
    {
        unchecked
        {
            _state[0] = 19650218;
            for (var index = 1; index < StateLength; index++)
            {
                _state[index] = (1812433253 * Mixed(index - 1)) + (uint)index;
            }

            // The first pass mixes the key into every word and the second pass spreads it; both go on where the one before ended.
            var position = 1;
            for (var step = 0; step < StateLength; step++)
            {
                var keyIndex = step % key.Length;
                _state[position] = (_state[position] ^ (Mixed(position - 1) * 1664525)) + key[keyIndex] + (uint)keyIndex;
                position = NextPosition(position);
            }

            for (var step = 0; step < StateLength - 1; step++)
            {
                _state[position] = (_state[position] ^ (Mixed(position - 1) * 1566083941)) - (uint)position;
                position = NextPosition(position);
            }

            _state[0] = UpperBit;
        }
    }

    private uint Mixed(int index) => _state[index] ^ (_state[index] >> 30);

    // Positions run from 1 to 623. When they wrap, word 0 takes over the last word, which the next position is mixed with.
    private int NextPosition(int position)
    {
        if (position < StateLength - 1)
        {
            return position + 1;
        }

        _state[0] = _state[StateLength - 1];
        return 1;
    }
}
