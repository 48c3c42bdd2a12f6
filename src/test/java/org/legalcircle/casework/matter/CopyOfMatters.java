package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legalcircle.support.People.Person;

/** Matters as an app of somebody keeps them, and brings them up to date. */
final class CopyOfMatters {
    private static final Set<String> NOT_IN_BOTH = Set.of("light", "citizenName", "changedAt");

    private final Person owner;
    private final String sync;
    private final String list;
    private final Map<String, Map<String, Object>> kept = new HashMap<>();
    private String since;

    private CopyOfMatters(Person owner, String sync, String list) {
        this.owner = owner;
        this.sync = sync;
        this.list = list;
    }

    static CopyOfMatters ofCitizen(Person citizen) {
        return new CopyOfMatters(citizen, "/api/v1/sync", "/api/v1/matters");
    }

    static CopyOfMatters ofStaff(Person staff) {
        return new CopyOfMatters(staff, "/api/v1/desk/sync", "/api/v1/desk/matters");
    }

    /** The same copy after its owner signed in anew, perhaps as somebody who may see something else. */
    CopyOfMatters with(Person again) {
        var copy = new CopyOfMatters(again, sync, list);
        copy.kept.putAll(kept);
        copy.since = since;
        return copy;
    }

    String since() {
        return since;
    }

    Response asks(String mark, int limit) {
        var request = owner.asks().queryParam("limit", limit);
        return mark == null
                ? request.get(sync)
                : request.queryParam("since", mark).get(sync);
    }

    /** Takes in one part, and tells whether there is more. */
    boolean takePart(int limit) {
        var answer = asks(since, limit);
        answer.then().statusCode(200);
        List<Map<String, Object>> items = answer.path("items");
        List<String> gone = answer.path("gone");
        assertThat(items.size() + gone.size()).isLessThanOrEqualTo(limit);
        items.forEach(item -> kept.put((String) item.get("id"), item));
        gone.forEach(kept::remove);
        since = answer.path("nextSince");
        return answer.path("more");
    }

    /** Takes in all there is. */
    CopyOfMatters takeAll(int limit) {
        while (takePart(limit)) {
            assertThat(since).isNotNull();
        }
        return this;
    }

    Set<String> ids() {
        return Set.copyOf(kept.keySet());
    }

    /** What is kept, as far as the list tells the same. */
    Map<String, Map<String, Object>> kept() {
        return comparable(kept.values());
    }

    /** What the list has now, read from the beginning to the end; for staff with what they handed over and is open. */
    Map<String, Map<String, Object>> listed() {
        var all = read(false);
        if (list.contains("desk")) {
            read(true).forEach((id, one) -> {
                if (MatterStage.valueOf((String) one.get("stage")).isOpen()) {
                    all.put(id, one);
                }
            });
        }
        return all;
    }

    private Map<String, Map<String, Object>> read(boolean handedOver) {
        var all = new HashMap<String, Map<String, Object>>();
        String cursor = null;
        do {
            var request = owner.asks().queryParam("limit", 100);
            if (handedOver) {
                request.queryParam("handedOver", true);
            }
            var page = cursor == null
                    ? request.get(list)
                    : request.queryParam("cursor", cursor).get(list);
            page.then().statusCode(200);
            all.putAll(comparable(page.path("items")));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return all;
    }

    private static Map<String, Map<String, Object>> comparable(Iterable<Map<String, Object>> items) {
        var all = new HashMap<String, Map<String, Object>>();
        items.forEach(item -> {
            var shown = new HashMap<>(item);
            shown.keySet().removeAll(NOT_IN_BOTH);
            all.put((String) item.get("id"), shown);
        });
        return all;
    }
}
