package dev.lectern.bench;

import java.util.List;

/** Something that is measured. */
interface Case {
    List<Row> measure() throws Exception;
}
