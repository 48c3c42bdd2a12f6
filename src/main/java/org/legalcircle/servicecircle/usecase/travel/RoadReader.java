package org.legalcircle.servicecircle.usecase.travel;

import java.io.IOException;
import java.nio.file.Path;

/** Makes road networks of maps. A native executable has none. */
public interface RoadReader {
    /** Another text when it would make something else of the same map. */
    String version();

    /**
     * Makes files of a map, once. It takes minutes.
     *
     * @param map an OpenStreetMap extract
     * @param folder an empty one
     * @throws IOException or any runtime exception, if the map is not whole or has no roads
     */
    void read(Path map, Path folder) throws IOException;

    /** Opens these files, at once; refuses incomplete ones with a runtime exception. */
    RoadNetwork open(Path folder);
}
