package org.legalcircle.bench;

/** What is measured, and what it is measured against. */
enum Party {
    SERVICE("service"),
    BARE("bare Vert.x"),
    BARE_FORGETFUL("bare Vert.x, every token verified anew"),
    PGBENCH("pgbench, 64 clients"),
    PGBENCH_FEW("pgbench, 16 clients");

    private final String words;

    Party(String words) {
        this.words = words;
    }

    boolean usesPgbench() {
        return this == PGBENCH || this == PGBENCH_FEW;
    }

    @Override
    public String toString() {
        return words;
    }
}
