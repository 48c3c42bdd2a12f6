package org.legalcircle.platform.database;

/**
 * Where a PostgreSQL answers and who signs in there.
 *
 * @param encryption how the way there is encrypted
 */
public record DatabaseAddress(
        String host, int port, String database, Encryption encryption, String user, String password) {
    /** Where the clients decide by themselves how to go there. */
    public DatabaseAddress(String host, int port, String database, String user, String password) {
        this(host, port, database, Encryption.UNSAID, user, password);
    }

    /** The URL for JDBC, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + place() + encryption.jdbcQuery();
    }

    /** The URL for the reactive client, without user and password. */
    public String reactiveUrl() {
        return "postgresql://" + place() + encryption.reactiveQuery();
    }

    /** Host, port and name of the database, for people to read. */
    public String place() {
        return host + ":" + port + "/" + database;
    }

    /** Makes this the database of the service that is started next in this process. */
    public void use() {
        System.setProperty("quarkus.datasource.reactive.url", reactiveUrl());
        System.setProperty("quarkus.datasource.jdbc.url", jdbcUrl());
        encryption.reactiveSettings().forEach(System::setProperty);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    /** The place only: a password never reaches a log. */
    @Override
    public String toString() {
        return place();
    }
}
