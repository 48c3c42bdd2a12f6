package org.legalcircle.servicecircle.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.legalcircle.servicecircle.PointOffice;
import org.legalcircle.servicecircle.domain.PointProfile;
import org.legalcircle.servicecircle.domain.VillageProfile;

/** Opens the points of a demonstration. */
@Singleton
class FoundingTheCircle implements PointOffice {
    private final ImportingPoints points;
    private final ImportingVillages villages;
    private final ObjectMapper json;

    FoundingTheCircle(ImportingPoints points, ImportingVillages villages, ObjectMapper json) {
        this.points = points;
        this.villages = villages;
        this.json = json;
    }

    @Override
    public Uni<Void> open(Map<String, String> profiles) {
        return points.openNew(read(profiles, PointProfile.class)).replaceWithVoid();
    }

    @Override
    public Uni<Void> settle(Map<String, String> profiles) {
        return villages.addNew(read(profiles, VillageProfile.class)).replaceWithVoid();
    }

    private <T> Map<String, T> read(Map<String, String> profiles, Class<T> type) {
        var read = new LinkedHashMap<String, T>();
        profiles.forEach((code, profile) -> read.put(code, read(profile, type)));
        return read;
    }

    private <T> T read(String profile, Class<T> type) {
        try {
            return json.readValue(profile, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a profile cannot be read", e);
        }
    }
}
