package org.legalcircle.casework.matter.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.legalcircle.casework.matter.ServiceLine;

/** How long files are kept, by line and by the day they are archived on. */
public final class Retention {
    private static final Pattern TERM = Pattern.compile("(?:([A-Z_]+):)?(\\d{4}-\\d\\d-\\d\\d)=(P\\w+)");
    private static final String PERMANENT = "PERMANENT";

    private final List<Term> terms;

    /**
     * Of terms as settings write them.
     *
     * @throws IllegalArgumentException for a term that cannot be read
     */
    public Retention(List<String> written) {
        terms = written.stream()
                .map(Retention::term)
                .sorted(Comparator.comparing(Term::from).reversed())
                .toList();
    }

    private static Term term(String written) {
        var parts = TERM.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no retention term: " + written);
        }
        var length = parts.group(3).equals(PERMANENT) ? null : Period.parse(parts.group(3));
        var line = parts.group(1) == null ? null : ServiceLine.valueOf(parts.group(1));
        return new Term(line, LocalDate.parse(parts.group(2)), length);
    }

    /** Until when a file is kept that is archived on that day; null for good, also where no term counts yet. */
    public LocalDate until(ServiceLine line, LocalDate day) {
        var length = length(line, day);
        return length == null ? null : day.plus(length);
    }

    /** The term that counts on that day; null for good. */
    public Period length(ServiceLine line, LocalDate day) {
        var counting = terms.stream().filter(term -> !term.from().isAfter(day)).toList();
        return counting.stream()
                .filter(term -> term.line() == line)
                .findFirst()
                .or(() -> counting.stream().filter(term -> term.line() == null).findFirst())
                .map(Term::length)
                .orElse(null);
    }

    private record Term(ServiceLine line, LocalDate from, Period length) {}
}
