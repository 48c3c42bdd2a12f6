package org.legalcircle.notification.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.consultation.BookingDirectory;
import org.legalcircle.consultation.BookingFacts;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.notification.domain.NoticeText;
import org.legalcircle.notification.store.NoticeSummary;

/** Finds the words for notices at the moment they are read, so that they are true then. */
@Singleton
class NoticeViews {
    private final BookingDirectory bookings;
    private final Organisations organisations;

    NoticeViews(BookingDirectory bookings, Organisations organisations) {
        this.bookings = bookings;
        this.organisations = organisations;
    }

    Uni<List<NoticeView>> of(List<NoticeSummary> notices, Locale locale) {
        var about = notices.stream()
                .map(notice -> notice.occasion().bookingId())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return bookings.facts(about)
                .flatMap(facts -> organisations.all().map(places -> views(notices, facts, byId(places), locale)));
    }

    private static List<NoticeView> views(
            List<NoticeSummary> notices,
            Map<UUID, BookingFacts> facts,
            Map<UUID, OrganisationSummary> places,
            Locale locale) {
        return notices.stream()
                .map(notice -> view(notice, find(facts, notice.occasion().bookingId()), places, locale))
                .toList();
    }

    private static NoticeView view(
            NoticeSummary notice, BookingFacts facts, Map<UUID, OrganisationSummary> places, Locale locale) {
        var place = facts == null ? null : find(places, facts.organisationId());
        return NoticeView.of(notice, NoticeText.of(notice.kind(), notice.occasion(), facts, place, locale));
    }

    private static Map<UUID, OrganisationSummary> byId(List<OrganisationSummary> places) {
        return places.stream().collect(Collectors.toUnmodifiableMap(OrganisationSummary::id, Function.identity()));
    }

    private static <T> T find(Map<UUID, T> all, UUID id) {
        return id == null ? null : all.get(id);
    }
}
