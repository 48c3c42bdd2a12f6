package org.legalcircle.casework.matter.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.identity.OrganisationSummary;

/**
 * Numbers of matters, one series for each line, organisation and year. The row of a series is locked until the matter
 * is committed; what rolls back gives its number back, so there are no gaps.
 */
@Singleton
public class NumberSeries {
    private static final String NEXT = """
            with next as (
                insert into casework.number_series (line, organisation_id, year, last_number) values (?1, ?2, ?3, 1)
                on conflict (line, organisation_id, year)
                do update set last_number = number_series.last_number + 1
                returning last_number)
            select last_number from next""";

    private static final String ARCHIVE = "ARCHIVE";
    private static final String ARCHIVE_CODE = "ARC";

    /** The next number of an archived file, as in {@code ARC-330881105-2026-00001}. */
    public Uni<String> nextOfArchive(OrganisationSummary organisation, int year) {
        return next(ARCHIVE, ARCHIVE_CODE, organisation, year);
    }

    /** The next number, as in {@code MED-330881105-2026-00001}. */
    public Uni<String> next(ServiceLine line, OrganisationSummary organisation, int year) {
        return next(line.name(), line.code(), organisation, year);
    }

    private static Uni<String> next(String series, String code, OrganisationSummary organisation, int year) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NEXT, Integer.class)
                        .setParameter(1, series)
                        .setParameter(2, organisation.id())
                        .setParameter(3, year)
                        .getSingleResult())
                .map(number -> "%s-%s-%d-%05d".formatted(code, organisation.code(), year, number));
    }
}
