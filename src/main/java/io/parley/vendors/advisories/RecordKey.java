package io.parley.vendors.advisories;

record RecordKey(Feed feed, String id) {
    static RecordKey of(Advisory advisory) {
        return new RecordKey(advisory.feed(), advisory.id());
    }
}
