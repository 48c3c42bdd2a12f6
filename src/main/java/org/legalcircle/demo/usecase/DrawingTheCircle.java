package org.legalcircle.demo.usecase;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a service point of every organisation of the example, and villages to be reached around them. */
@Singleton
class DrawingTheCircle {
    private static final int LONGEST_TOWNSHIP_CODE = 9;

    private final ObjectMapper json;

    DrawingTheCircle(ObjectMapper json) {
        this.json = json;
    }

    /** Profiles of points by code, as the interface takes them; none of an organisation that is not there. */
    Map<String, String> points(Example example, Map<String, UUID> organisations) {
        var places = byCode(example);
        var profiles = new LinkedHashMap<String, String>();
        places.values().stream()
                .filter(place -> organisations.containsKey(place.code()))
                .forEach(place -> profiles.put(place.code(), point(example, place, places, organisations)));
        return profiles;
    }

    private String point(
            Example example, Example.Place place, Map<String, Example.Place> places, Map<String, UUID> organisations) {
        ObjectNode profile =
                example.circle().byLevel().get(place.level().name()).deepCopy();
        return profile.put("level", place.level().name())
                .put("name", place.name())
                .put("address", place.address())
                .put("phone", place.phone())
                .put("organisationId", organisations.get(place.code()).toString())
                .put("organisationPath", path(place, places))
                .put("longitude", place.longitude())
                .put("latitude", place.latitude())
                .put("datum", example.places().coordinateSystem().name())
                .put("approximate", true)
                .put("terrain", terrain(example.circle(), place.code()))
                .toString();
    }

    /** Profiles of villages by code, as the interface takes them. */
    Map<String, String> villages(Example example) {
        var places = byCode(example);
        return example.circle().villages().stream()
                .collect(Collectors.toMap(
                        Example.Hamlet::code,
                        village -> village(example, village, places),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private String village(Example example, Example.Hamlet village, Map<String, Example.Place> places) {
        var township = places.get(village.township());
        return json.createObjectNode()
                .put("name", village.name())
                .put("townshipCode", village.township())
                .put("townshipName", example.circle().townships().get(village.township()))
                .put("organisationPath", path(township, places))
                .put("population", village.population())
                .put("longitude", village.longitude())
                .put("latitude", village.latitude())
                .put("datum", example.places().coordinateSystem().name())
                .put("approximate", true)
                .put("terrain", terrain(example.circle(), village.township()))
                .toString();
    }

    private static String terrain(Example.CircleOfPlaces circle, String code) {
        var township = code.substring(0, Math.min(code.length(), LONGEST_TOWNSHIP_CODE));
        if (circle.mountainous().contains(township)) {
            return "MOUNTAINS";
        }
        return circle.hilly().contains(township) ? "HILLS" : "PLAIN";
    }

    private static String path(Example.Place place, Map<String, Example.Place> places) {
        var above = place.parent() == null ? "/" : path(places.get(place.parent()), places);
        return above + place.code() + "/";
    }

    private static Map<String, Example.Place> byCode(Example example) {
        Collection<Example.Place> places = example.places().organisations();
        return places.stream()
                .collect(Collectors.toMap(
                        Example.Place::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
