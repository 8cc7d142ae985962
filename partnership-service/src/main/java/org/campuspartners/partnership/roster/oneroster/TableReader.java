package org.campuspartners.partnership.roster.oneroster;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Streams the rows of one file: its text, its header, each row's width and cells. */
final class TableReader {

    private final Diagnostics diagnostics;
    private final RowBudget budget;

    TableReader(Diagnostics diagnostics, RowBudget budget) {
        this.diagnostics = diagnostics;
        this.budget = budget;
    }

    /** Takes the rows that have as many cells as the header. */
    void read(Layout layout, InputStream in, Consumer<Row> rows) throws IOException {
        TextFindings found = new TextFindings(layout.file(), diagnostics);
        try (CsvReader<CsvRecord> csv = BoundedCsv.of(new CsvText(in, found), false);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext()) {
                diagnostics.file(layout.file(), Deviation.HEADER_MISSING);
                return;
            }
            Optional<Header> header = Header.read(layout, records.next().getFields(), diagnostics);
            found.tell(header);
            if (header.isPresent()) {
                rows(layout, header.get(), records, rows);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException tooLarge) {
            // Its message may quote the cell.
            diagnostics.file(layout.file(), Deviation.CELL_TOO_LARGE);
        } finally {
            found.tell(Optional.empty());
        }
    }

    /** Reads the ids alone, and says nothing of what is wrong, be it too much: the rows are read again. */
    void ids(Layout layout, InputStream in, Consumer<String> ids) throws IOException {
        try {
            new TableReader(new Diagnostics(Mode.LENIENT), new RowBudget(budget.left))
                    .read(layout, in, row -> ids.accept(row.raw("sourcedId")));
        } catch (LimitPassed toBeFoundAgain) {
            return;
        }
    }

    private void rows(Layout layout, Header header, CloseableIterator<CsvRecord> records, Consumer<Row> rows)
            throws IOException {
        if (!records.hasNext()) {
            diagnostics.file(layout.file(), Deviation.NO_ROWS);
        }
        while (records.hasNext()) {
            budget.spend(layout.table());
            CsvRecord read = records.next();
            List<String> cells = read.getFields();
            Row row = new Row(layout, header, cells, read.getStartingLineNumber(), diagnostics);
            if (cells.size() < header.width()) {
                row.found(Deviation.ROW_TOO_NARROW);
            } else if (cells.size() > header.width()) {
                row.found(Deviation.ROW_TOO_WIDE);
            } else {
                CellRules.check(row);
            }
            rows.accept(row);
        }
    }

    /** Counts rows across all files, and stops the reading when there are more than the limit. */
    static final class RowBudget {

        private long left;

        RowBudget(long rows) {
            this.left = rows;
        }

        void spend(Table table) throws LimitPassed {
            if (--left < 0) {
                throw new LimitPassed(table.file(), Deviation.TOO_MANY_ROWS);
            }
        }
    }
}
