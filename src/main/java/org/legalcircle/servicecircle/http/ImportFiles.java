package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.usecase.RowFaults;
import org.legalcircle.servicecircle.usecase.ToldRow;

/** The two kinds of files that places come and go in. */
@Singleton
class ImportFiles {
    static final String GEO_JSON = "application/geo+json";
    static final String CSV = "text/csv";

    private final ObjectMapper json;
    private final Validator validator;

    ImportFiles(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The rows of a file: GeoJSON unless the type says otherwise. GeoJSON that is no collection of points is refused at
     * once; what is wrong with single rows is gathered.
     */
    Iterator<ToldRow> rows(String body, MediaType type, List<String> columns, RowFaults faults)
            throws JsonProcessingException {
        return MediaType.valueOf(CSV).isCompatible(type)
                ? CsvRows.of(body, columns, json, faults)
                : GeoJsonRows.of(collection(body), json, faults);
    }

    private FeatureCollection collection(String body) throws JsonProcessingException {
        var collection = json.readValue(body, FeatureCollection.class);
        if (collection == null || !validator.validate(collection).isEmpty()) {
            throw new Refused(PlatformRefusal.MALFORMED, Map.of());
        }
        return collection;
    }
}
