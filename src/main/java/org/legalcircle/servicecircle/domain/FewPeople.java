package org.legalcircle.servicecircle.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What is not told because it concerns so few people, and what is not told beside it because the first would follow. */
public final class FewPeople {
    /** Of these rules; what was found under others is not answered again. */
    public static final int VERSION = 2;

    private FewPeople() {}

    /** Whether it concerns somebody, but fewer than {@code fewest}; a difference may be negative. */
    static boolean are(long count, int fewest) {
        return count != 0 && Math.abs(count) < fewest;
    }

    /**
     * Those that concern few; where that is a single one, another one with it, or it would follow from the whole and the
     * rest: the smallest that concerns anybody.
     */
    static <T> Set<T> heldBack(Collection<T> all, Predicate<T> concernsFew, ToLongFunction<T> people) {
        var held = all.stream().filter(concernsFew).collect(Collectors.toCollection(HashSet::new));
        if (held.size() == 1) {
            all.stream()
                    .filter(one -> !held.contains(one) && people.applyAsLong(one) > 0)
                    .min(Comparator.comparingLong(people))
                    .ifPresent(held::add);
        }
        return held;
    }

    /** The codes of villages whose population is not told: the sum of their township is. */
    public static Set<String> villages(List<Village> all, int fewest) {
        var byTownship = all.stream()
                .collect(Collectors.groupingBy(village -> village.profile().townshipCode()));
        var codes = new HashSet<String>();
        byTownship
                .values()
                .forEach(some -> heldBack(some, village -> are(people(village), fewest), FewPeople::people)
                        .forEach(village -> codes.add(village.code())));
        return codes;
    }

    private static long people(Village village) {
        return village.profile().population();
    }
}
