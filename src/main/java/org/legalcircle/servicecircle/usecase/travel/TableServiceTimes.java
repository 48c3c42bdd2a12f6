package org.legalcircle.servicecircle.usecase.travel;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.legalcircle.servicecircle.TravelSettings;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.TravelArea;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.domain.Way;

/**
 * Ways by a service that speaks the table protocol of OSRM (version 1). Where it is slow, down or wrong, the estimate
 * stands in, and for a while it is not asked again.
 */
final class TableServiceTimes implements TravelTimes {
    private static final Logger LOG = Logger.getLogger(TableServiceTimes.class);
    private static final int POOL = 4;
    private static final int LONGEST_QUEUE = 64;
    /** On the straightest and fastest road there is. */
    private static final double FASTEST_METRES_PER_SECOND = 34;

    private final Vertx vertx;
    private final HttpClient client;
    private final URI url;
    private final TravelSettings.Table settings;
    private final EstimatedTimes estimate;
    private final InstantSource clock;
    private volatile Instant leftAloneUntil = Instant.MIN;

    TableServiceTimes(Vertx vertx, TravelSettings.Table settings, EstimatedTimes estimate, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.estimate = estimate;
        this.clock = clock;
        this.url = settings.url()
                .orElseThrow(() -> new IllegalStateException(
                        "LEGALCIRCLE_TRAVEL_ENGINE=table needs LEGALCIRCLE_TRAVEL_TABLE_URL"));
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxPoolSize(POOL)
                .setMaxWaitQueueSize(LONGEST_QUEUE));
    }

    @Override
    public Uni<List<Way>> ways(Place from, List<Place> to, TravelMode mode) {
        var profile = settings.profile().get(mode);
        if (profile == null || to.isEmpty()) {
            return estimate.ways(from, to, mode);
        }
        if (clock.instant().isBefore(leftAloneUntil)) {
            return Uni.createFrom().item(estimate.standingIn(from, to, mode));
        }
        return Uni.createFrom()
                .deferred(() -> inTime(from, to, profile))
                .onFailure()
                .invoke(this::leaveAlone)
                .onFailure()
                .recoverWithItem(() -> estimate.standingIn(from, to, mode));
    }

    /** All parts together have the time that one may take. */
    private Uni<List<Way>> inTime(Place from, List<Place> to, String profile) {
        var budget = settings.connectTimeout().plus(settings.answerTimeout());
        var end = System.nanoTime() + budget.toNanos();
        return Multi.createFrom()
                .iterable(parts(to))
                .onItem()
                .transformToUniAndConcatenate(
                        part -> ask(from, part, profile, Duration.ofNanos(end - System.nanoTime())))
                .collect()
                .asList()
                .map(TableServiceTimes::joined);
    }

    /** A table service tells ways, not areas. */
    @Override
    public Uni<TravelArea> area(Place to, TravelMode mode, Duration within) {
        return estimate.area(to, mode, within);
    }

    @Override
    public String version(TravelMode mode) {
        var profile = settings.profile().get(mode);
        return profile == null
                ? estimate.version(mode)
                : String.join(
                        " ",
                        TravelEngine.TABLE_SERVICE.name(),
                        Integer.toHexString(url.hashCode()),
                        profile,
                        settings.map().orElse(""),
                        estimate.version(mode));
    }

    @Override
    public TravelEngine engine(TravelMode mode) {
        return settings.profile().containsKey(mode) ? TravelEngine.TABLE_SERVICE : TravelEngine.ESTIMATE;
    }

    @Override
    public double farthestMetres(TravelMode mode, Duration time) {
        return settings.profile().containsKey(mode)
                ? Math.max(fastestMetres(mode, time), estimate.farthestMetres(mode, time))
                : estimate.farthestMetres(mode, time);
    }

    private static double fastestMetres(TravelMode mode, Duration time) {
        var walking = mode == TravelMode.WALK || mode == TravelMode.BICYCLE || mode == TravelMode.E_BIKE;
        return time.toSeconds() * (walking ? FASTEST_METRES_PER_SECOND / 4 : FASTEST_METRES_PER_SECOND);
    }

    private List<List<Place>> parts(List<Place> to) {
        var size = settings.mostDestinations();
        return IntStream.iterate(0, from -> from < to.size(), from -> from + size)
                .mapToObj(from -> to.subList(from, Math.min(to.size(), from + size)))
                .toList();
    }

    private Uni<List<Way>> ask(Place from, List<Place> to, String profile, Duration budget) {
        var places = Stream.concat(Stream.of(from), to.stream())
                .map(TableServiceTimes::coordinates)
                .collect(Collectors.joining(";"));
        var destinations = IntStream.rangeClosed(1, to.size()).mapToObj(String::valueOf);
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url + "/table/v1/" + profile + "/" + places + "?sources=0&destinations="
                        + destinations.collect(Collectors.joining(";")) + "&annotations=duration,distance")
                .putHeader("Accept", "application/json");
        return BoundedCall.answer(vertx, client, request, budget)
                .map(body -> TableAnswer.read(body, from, to, settings.errorPercent()));
    }

    /** Where somebody sets off is said to the service, and to nobody's log. */
    private void leaveAlone(Throwable failure) {
        if (failure instanceof TableFailure ours && ours.isOurs()) {
            LOG.warn("More is asked of the travel time service than it has connections for: times are estimated");
            return;
        }
        var told = failure instanceof TableFailure
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        leftAloneUntil = clock.instant().plus(settings.pause());
        LOG.warnf("The travel time service does not answer as it should (%s): times are estimated meanwhile", told);
    }

    private static String coordinates(Place place) {
        var position = place.position();
        return String.format(Locale.ROOT, "%.6f,%.6f", position.longitude(), position.latitude());
    }

    private static List<Way> joined(List<List<Way>> parts) {
        return parts.stream().flatMap(Collection::stream).collect(Collectors.toCollection(ArrayList::new));
    }
}
