package org.legalcircle.servicecircle.usecase.travel.roads;

import com.graphhopper.routing.ev.DecimalEncodedValueImpl;
import com.graphhopper.routing.ev.FerrySpeed;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.Smoothness;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.FerrySpeedCalculator;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.routing.util.parsers.BikeAccessParser;
import com.graphhopper.routing.util.parsers.BikeAverageSpeedParser;
import com.graphhopper.routing.util.parsers.CarAccessParser;
import com.graphhopper.routing.util.parsers.CarAverageSpeedParser;
import com.graphhopper.routing.util.parsers.FootAccessParser;
import com.graphhopper.routing.util.parsers.FootAverageSpeedParser;
import com.graphhopper.routing.util.parsers.OSMRoundaboutParser;
import com.graphhopper.routing.util.parsers.OSMSmoothnessParser;
import com.graphhopper.util.PMap;
import java.util.List;

/** What is kept of each road. Whatever is changed here needs another {@link #VERSION}: kept files no longer fit. */
final class RoadAttributes {
    static final String VERSION = "1";
    static final String FOOT = "foot";
    static final String BIKE = "bike";
    static final String CAR = "car";
    static final List<String> TRAFFIC = List.of(FOOT, BIKE, CAR);

    private RoadAttributes() {}

    static EncodingManager values() {
        var values = EncodingManager.start()
                .add(Roundabout.create())
                .add(Smoothness.create())
                .add(FerrySpeed.create())
                .add(new DecimalEncodedValueImpl(VehicleSpeed.key(FOOT), 4, 1, false))
                .add(new DecimalEncodedValueImpl(VehicleSpeed.key(BIKE), 4, 2, false))
                .add(new DecimalEncodedValueImpl(VehicleSpeed.key(CAR), 7, 2, true));
        TRAFFIC.forEach(name -> values.add(VehicleAccess.create(name)).add(Subnetwork.create(name)));
        return values.build();
    }

    /** The order matters: some read what others have found. */
    static OSMParsers parsers(EncodingManager values) {
        return new OSMParsers()
                .addWayTagParser(new OSMRoundaboutParser(values.getBooleanEncodedValue(Roundabout.KEY)))
                .addWayTagParser(new OSMSmoothnessParser(values.getEnumEncodedValue(Smoothness.KEY, Smoothness.class)))
                .addWayTagParser(new FerrySpeedCalculator(values.getDecimalEncodedValue(FerrySpeed.KEY)))
                .addWayTagParser(new FootAccessParser(values, new PMap()))
                .addWayTagParser(new FootAverageSpeedParser(values))
                .addWayTagParser(new BikeAccessParser(values, new PMap()))
                .addWayTagParser(new BikeAverageSpeedParser(values))
                .addWayTagParser(new CarAccessParser(values, new PMap()))
                .addWayTagParser(new CarAverageSpeedParser(values));
    }
}
