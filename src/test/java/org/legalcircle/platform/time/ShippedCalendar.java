package org.legalcircle.platform.time;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.legalcircle.platform.web.StrictJson;

/** The calendar as it is shipped, for tests that need no running application. */
public final class ShippedCalendar {
    private ShippedCalendar() {}

    /** The calendar of the years built in. */
    public static WorkingCalendar calendar() {
        return WorkingCalendar.of(CalendarLoader.builtIn(json()).values(), year -> {});
    }

    /** The JSON reading of the running application. */
    public static ObjectMapper json() {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new StrictJson().customize(json);
        return json;
    }
}
