package org.legalcircle.servicecircle.usecase.travel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.legalcircle.servicecircle.domain.Position;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.usecase.travel.roads.GraphHopperReader;

/** Reads maps as usual, but the disk may be full, something may happen meanwhile, and answers wait to be released. */
final class HaltingReader implements RoadReader {
    final AtomicInteger read = new AtomicInteger();
    final AtomicInteger asked = new AtomicInteger();
    final CountDownLatch released = new CountDownLatch(1);
    volatile boolean isDiskFull;
    volatile Runnable meanwhile = () -> {};

    private final RoadReader reader = new GraphHopperReader();

    @Override
    public String version() {
        return reader.version();
    }

    @Override
    public void read(Path map, Path folder) throws IOException {
        read.incrementAndGet();
        if (isDiskFull) {
            throw new IOException("no space left");
        }
        reader.read(map, folder);
        meanwhile.run();
    }

    @Override
    public RoadNetwork open(Path folder) {
        return new Halting(reader.open(folder));
    }

    private final class Halting implements RoadNetwork {
        private final RoadNetwork roads;

        Halting(RoadNetwork roads) {
            this.roads = roads;
        }

        @Override
        public List<RoadWay> ways(Position from, List<Position> to, TravelMode mode, RoadPace pace) {
            halt();
            return roads.ways(from, to, mode, pace);
        }

        @Override
        public boolean reach(
                Position to, TravelMode mode, RoadPace pace, double seconds, double everyMetres, Reached told) {
            halt();
            return roads.reach(to, mode, pace, seconds, everyMetres, told);
        }

        private void halt() {
            asked.incrementAndGet();
            try {
                released.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            roads.close();
        }
    }
}
