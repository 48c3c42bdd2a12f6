package org.legalcircle.casework.matter.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.regex.Pattern;
import org.legalcircle.platform.web.LargeBody;

/** The calls that bring documents. */
@Singleton
class DocumentBodies implements LargeBody {
    private static final Pattern PATHS = Pattern.compile("/api/v1/(desk/)?matters/[^/]+/documents(/[^/]+)?/?");
    private static final Set<String> METHODS = Set.of(HttpMethod.POST, HttpMethod.PATCH);

    @Override
    public boolean isMeant(String method, String path) {
        return METHODS.contains(method) && PATHS.matcher(path).matches();
    }
}
