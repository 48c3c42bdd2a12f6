package org.legalcircle.servicecircle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/** Points and villages of a test, made over HTTP. */
@Singleton
public class Circle {
    /** Where the points of a test belong. */
    public static final String STATION = "/330881/330881105/";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final ObjectMapper json;
    private final Pool pool;

    Circle(People people, ObjectMapper json, Pool pool) {
        this.people = people;
        this.json = json;
        this.pool = pool;
    }

    /** Forgets all points and villages. */
    public void clear() {
        People.run(() -> pool.query("truncate servicecircle.point, servicecircle.point_change, servicecircle.village,"
                        + " servicecircle.coverage_run, servicecircle.coverage_village cascade")
                .execute());
    }

    /** An administrator of the whole county. */
    public Person administrator() {
        return people.staff("/330881/", Role.BUREAU_ADMIN);
    }

    /** A code nobody has yet. */
    public static String code() {
        return "T-" + NUMBER.incrementAndGet();
    }

    /** What is told of a station that is open on workdays from nine to five. */
    public ObjectNode profile(double longitude, double latitude) {
        var profile = json.createObjectNode()
                .put("level", "TOWNSHIP_STATION")
                .put("name", "坛石镇公共法律服务站")
                .put("address", "江山市坛石镇")
                .put("organisationPath", STATION)
                .put("longitude", longitude)
                .put("latitude", latitude)
                .put("datum", "WGS84")
                .put("dailyCapacity", 40);
        profile.putArray("services").add("CONSULTATION").add("MEDIATION");
        profile.putArray("posts").addObject().put("kind", "MEDIATOR").put("count", 1);
        var hours = profile.putObject("openingHours").put("followsWorkingCalendar", true);
        var weekly = hours.putArray("weekly");
        IntStream.rangeClosed(1, 5)
                .forEach(day -> weekly.addObject()
                        .put("dayOfWeek", DayOfWeek.of(day).name())
                        .put("from", "09:00")
                        .put("to", "17:00"));
        return profile;
    }

    /** Sends points as GeoJSON. */
    public Response importing(Person who, List<ObjectNode> rows) {
        return importing(who, collection(rows).toString());
    }

    /** Sends a file as GeoJSON. */
    public Response importing(Person who, String file) {
        return who.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/geo+json; charset=UTF-8")
                .body(file)
                .post("/api/v1/service-points/imports");
    }

    /** Opens a point, and tells its id. */
    public UUID open(ObjectNode profile) {
        var code = code();
        importing(administrator(), List.of(profile.deepCopy().put("code", code)))
                .then()
                .statusCode(200);
        return id(code);
    }

    /** What is told of a village of the station's township. */
    public ObjectNode village(String code, double longitude, double latitude, int population) {
        return json.createObjectNode()
                .put("code", code)
                .put("name", "占塘村")
                .put("townshipCode", "330881105")
                .put("townshipName", "坛石镇")
                .put("organisationPath", STATION)
                .put("population", population)
                .put("longitude", longitude)
                .put("latitude", latitude)
                .put("datum", "WGS84")
                .put("approximate", true);
    }

    /** Tells of villages. */
    public void settle(ObjectNode... villages) {
        settling(villages).then().statusCode(200);
    }

    /** Sends villages as GeoJSON. */
    public Response settling(ObjectNode... villages) {
        return administrator()
                .asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/geo+json; charset=UTF-8")
                .body(collection(List.of(villages)).toString())
                .post("/api/v1/villages/imports");
    }

    /** A number from the database. */
    public long number(String sql) {
        return People.run(() -> pool.query(sql).execute()).iterator().next().getLong(0);
    }

    /** The id of the point with this code. */
    public UUID id(String code) {
        return People.run(() -> pool.preparedQuery("select id from servicecircle.point where code = $1")
                        .execute(Tuple.of(code)))
                .iterator()
                .next()
                .getUUID(0);
    }

    /** How many points there are. */
    public long count() {
        return People.run(() ->
                        pool.query("select count(*) from servicecircle.point").execute())
                .iterator()
                .next()
                .getLong(0);
    }

    /** Points as a collection of features. */
    public ObjectNode collection(List<ObjectNode> rows) {
        var collection = json.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        rows.forEach(row -> {
            var properties = row.deepCopy();
            var feature = features.addObject().put("type", "Feature");
            var place = feature.putObject("geometry").put("type", "Point").putArray("coordinates");
            place.add(properties.remove("longitude")).add(properties.remove("latitude"));
            feature.set("properties", properties);
        });
        return collection;
    }
}
