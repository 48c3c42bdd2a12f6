package org.legalcircle.servicecircle.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of points as GeoJSON (RFC 7946). */
@Schema(name = "FeatureCollection")
record FeatureCollection(
        @Schema(enumeration = "FeatureCollection") @NotNull @Size(max = 20)
        String type,

        @NotNull @Size(max = 5000) List<@NotNull @Valid PointFeature> features) {
    /** Takes nothing for a collection that says it is something else. */
    FeatureCollection {
        require("FeatureCollection", type);
    }

    /** A feature that is a point. */
    @Schema(name = "PointFeature")
    record PointFeature(
            @Schema(enumeration = "Feature") @NotNull @Size(max = 20)
            String type,

            @NotNull @Valid PointGeometry geometry,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "The code, and what describes the place anew; longitude and latitude are in the"
                            + " geometry")
            @NotNull
            Map<String, Object> properties) {
        /** Takes nothing for a feature that says it is something else. */
        PointFeature {
            require("Feature", type);
        }
    }

    /** Where it is: longitude, then latitude. */
    @Schema(name = "PointGeometry")
    record PointGeometry(
            @Schema(enumeration = "Point") @NotNull @Size(max = 20)
            String type,

            @NotNull @Size(max = 3) List<@NotNull Double> coordinates) {
        /** Takes neither lines nor areas for points, and nothing infinite for degrees. */
        PointGeometry {
            require("Point", type);
            if (coordinates != null
                    && coordinates.stream().anyMatch(degrees -> degrees != null && !Double.isFinite(degrees))) {
                throw new IllegalArgumentException("degrees are finite");
            }
        }
    }

    private static void require(String wanted, String type) {
        if (type != null && !type.equals(wanted)) {
            throw new IllegalArgumentException("not of the type " + wanted);
        }
    }
}
