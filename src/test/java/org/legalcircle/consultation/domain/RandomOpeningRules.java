package org.legalcircle.consultation.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes valid opening rules of every shape around the dates of {@link SlotsOfRandomRulesTest}. */
final class RandomOpeningRules {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Random random;

    private RandomOpeningRules(Random random) {
        this.random = random;
    }

    static OpeningRules from(Random random) {
        return new RandomOpeningRules(random).rules();
    }

    private OpeningRules rules() {
        var weekly = weekly();
        return new OpeningRules(
                weekly,
                IntStream.range(0, random.nextInt(6)).mapToObj(i -> pause()).toList(),
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> closure()).toList(),
                extraDays(),
                random.nextInt(4) > 0,
                weekly.isEmpty() || random.nextBoolean()
                        ? null
                        : weekly.get(random.nextInt(weekly.size())).dayOfWeek(),
                Duration.ofMinutes(5 + random.nextInt(90)),
                random.nextBoolean() ? Duration.ZERO : Duration.ofMinutes(random.nextInt(60)),
                1 + random.nextInt(60),
                null,
                28,
                null);
    }

    private List<WeeklyHours> weekly() {
        var weekly = new ArrayList<WeeklyHours>();
        for (var i = random.nextInt(20); i > 0; i--) {
            var span = span();
            var hours = new WeeklyHours(weekday(), span.from(), span.to(), channels());
            if (weekly.stream()
                    .noneMatch(other -> other.dayOfWeek() == hours.dayOfWeek()
                            && other.from().isBefore(hours.to())
                            && hours.from().isBefore(other.to()))) {
                weekly.add(hours);
            }
        }
        return weekly;
    }

    private List<ExtraDay> extraDays() {
        var extraDays = new ArrayList<ExtraDay>();
        for (var i = random.nextInt(8); i > 0; i--) {
            var span = span();
            var extra = new ExtraDay(day(), span.from(), span.to(), channels());
            if (extraDays.stream()
                    .noneMatch(other -> other.date().equals(extra.date())
                            && other.from().isBefore(extra.to())
                            && extra.from().isBefore(other.to()))) {
                extraDays.add(extra);
            }
        }
        return extraDays;
    }

    private Break pause() {
        var span = span();
        return new Break(random.nextBoolean() ? null : weekday(), span.from(), span.to());
    }

    private Closure closure() {
        var from = day();
        return new Closure(from, from.plusDays(random.nextInt(4)), "LEAVE");
    }

    private TimeSpan span() {
        var from = random.nextInt(MINUTES_OF_A_DAY - 1);
        var length = 1 + random.nextInt(random.nextBoolean() ? 60 : 600);
        var to = Math.min(MINUTES_OF_A_DAY - 1, from + length);
        return new TimeSpan(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L));
    }

    private LocalDate day() {
        return SlotsOfRandomRulesTest.FIRST.plusDays(random.nextInt(SlotsOfRandomRulesTest.DAYS));
    }

    private DayOfWeek weekday() {
        return DayOfWeek.of(1 + random.nextInt(7));
    }

    private Set<Channel> channels() {
        return Set.of(Channel.values()[random.nextInt(3)]);
    }
}
