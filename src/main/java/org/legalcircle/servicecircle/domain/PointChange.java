package org.legalcircle.servicecircle.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.Datum;

/**
 * Something that might be done about the points.
 *
 * @param kind what
 * @param pointId the point it is done to; for all but ADD
 * @param longitude where it would be, with {@code latitude} and {@code datum}; for ADD and MOVE
 * @param terrain what the roads around would be like; absent: plain
 * @param openingHours when it would be open; for ADD and CHANGE_HOURS
 * @param travellingDay when staff would come too; for ADD_TRAVELLING_DAY
 */
public record PointChange(
        @NotNull ChangeKind kind,
        UUID pointId,
        Double longitude,
        Double latitude,
        Datum datum,
        Terrain terrain,
        @Valid OpeningHours openingHours,
        @Valid TravellingDay travellingDay) {
    /** What can be done. */
    public enum ChangeKind {
        ADD,
        MOVE,
        CHANGE_HOURS,
        ADD_TRAVELLING_DAY,
        REMOVE
    }

    /** Refuses with {@code CHANGE_INCOMPLETE} where something the kind needs is missing. */
    public PointChange {
        var complete = kind == null
                || switch (kind) {
                    case ADD -> longitude != null && latitude != null && openingHours != null;
                    case MOVE -> pointId != null && longitude != null && latitude != null;
                    case CHANGE_HOURS -> pointId != null && openingHours != null;
                    case ADD_TRAVELLING_DAY -> pointId != null && travellingDay != null;
                    case REMOVE -> pointId != null;
                };
        if (!complete) {
            throw new Refused(ServiceCircleRefusal.CHANGE_INCOMPLETE);
        }
        if (longitude != null && latitude != null) {
            Position.told(datum, longitude, latitude);
        }
    }

    Place place() {
        return new Place(Position.declared(datum, longitude, latitude), terrain == null ? Terrain.PLAIN : terrain);
    }
}
