package org.legalcircle.platform.database;

/**
 * Where a PostgreSQL answers and who signs in there.
 *
 * @param query what follows the question mark of the URL, as in {@code sslmode=require}; empty for none
 */
public record DatabaseAddress(String host, int port, String database, String query, String user, String password) {

    /** The URL for JDBC, without user and password. */
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** The URL for the reactive client, without user and password. */
    public String reactiveUrl() {
        return "postgresql://" + place() + (query.isEmpty() ? "" : "?" + query);
    }

    /** Host, port and name of the database, for people to read. */
    public String place() {
        return host + ":" + port + "/" + database;
    }

    /** Makes this the database of the service that is started next in this process. */
    public void use() {
        System.setProperty("quarkus.datasource.reactive.url", reactiveUrl());
        System.setProperty("quarkus.datasource.jdbc.url", jdbcUrl());
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    /** The place only: a password never reaches a log. */
    @Override
    public String toString() {
        return place();
    }
}
