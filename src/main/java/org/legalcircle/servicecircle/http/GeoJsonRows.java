package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.legalcircle.servicecircle.http.FeatureCollection.PointFeature;
import org.legalcircle.servicecircle.usecase.RowFaults;
import org.legalcircle.servicecircle.usecase.ToldRow;

/** The features of a GeoJSON file (RFC 7946), one after the other. */
final class GeoJsonRows {
    private static final int LONGITUDE_AND_LATITUDE = 2;

    private GeoJsonRows() {}

    /** The features of {@code file}; one without a place is a fault. */
    static Iterator<ToldRow> of(FeatureCollection file, ObjectMapper json, RowFaults faults) {
        return IntStream.range(0, file.features().size())
                .mapToObj(index -> row(index + 1L, file.features().get(index), json, faults))
                .iterator();
    }

    private static ToldRow row(long number, PointFeature feature, ObjectMapper json, RowFaults faults) {
        var coordinates = feature.geometry().coordinates();
        if (coordinates.size() < LONGITUDE_AND_LATITUDE) {
            faults.add(number, "/geometry", RowFaults.Kind.ROW_UNREADABLE);
            return new ToldRow(number, null);
        }
        ObjectNode told = json.valueToTree(feature.properties());
        told.put("longitude", coordinates.get(0));
        told.put("latitude", coordinates.get(1));
        return new ToldRow(number, told);
    }
}
