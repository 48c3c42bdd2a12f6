package org.legalcircle.servicecircle.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What is not told because it concerns so few people. Villages of few are in no number of people at all: whatever is
 * added up, subtracted or compared, nothing follows about them that is not told of their village.
 */
public final class FewPeople {
    /** Of these rules; what was found under others is not answered again. */
    public static final int VERSION = 3;

    private FewPeople() {}

    /** Whether it concerns somebody, but fewer than {@code fewest}; a difference may be negative. */
    static boolean are(long count, int fewest) {
        return count != 0 && Math.abs(count) < fewest;
    }

    /** How many people of a village are counted: none where fewer than {@code fewest} live. */
    public static int counted(Village village, int fewest) {
        var population = village.profile().population();
        return are(population, fewest) ? 0 : population;
    }

    /**
     * Those with a number that concerns few, and as many more, the smallest first, until the sums over all that are
     * held back concern few no more: these follow from the whole and the rest.
     *
     * @param numbers of one of them; as many of each
     */
    static <T> Set<T> heldBack(
            Collection<T> all, Function<T, LongStream> numbers, ToLongFunction<T> people, int fewest) {
        var held = all.stream()
                .filter(one -> concern(numbers.apply(one).toArray(), fewest))
                .collect(Collectors.toCollection(HashSet::new));
        var rest = all.stream()
                .filter(one -> !held.contains(one) && people.applyAsLong(one) > 0)
                .sorted(Comparator.comparingLong(people))
                .iterator();
        while (!held.isEmpty() && rest.hasNext() && (held.size() == 1 || concern(sums(held, numbers), fewest))) {
            held.add(rest.next());
        }
        return held;
    }

    private static boolean concern(long[] numbers, int fewest) {
        return LongStream.of(numbers).anyMatch(number -> are(number, fewest));
    }

    private static <T> long[] sums(Set<T> some, Function<T, LongStream> numbers) {
        return some.stream()
                .map(one -> numbers.apply(one).toArray())
                .reduce(FewPeople::sum)
                .orElseThrow();
    }

    private static long[] sum(long[] one, long[] other) {
        var sum = one.clone();
        for (var i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
