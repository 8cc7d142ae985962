package org.campuspartners.partnership.roster.oneroster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.Reader;

/** Reads the rows of a text, however they are written; what is larger than a row or a cell may be is a {@code CsvParseException}. */
final class BoundedCsv {

    private static final int LARGEST_CELL = 64 * 1024;
    private static final int LARGEST_ROW = 1024 * 1024;
    private static final int MOST_CELLS = 16 * 1024;

    private BoundedCsv() {}

    static CsvReader<CsvRecord> of(Reader text, boolean skipEmptyLines) {
        return CsvReader.builder()
                .skipEmptyLines(skipEmptyLines)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(2 * LARGEST_ROW)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_CELLS)
                                .maxFieldSize(LARGEST_CELL)
                                .maxRecordSize(LARGEST_ROW)),
                        text);
    }
}
