package org.campuspartners.partnership.roster.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.TreeMap;
import org.campuspartners.partnership.roster.imports.ImportView.ProblemView;

/** The problems of an import as CSV (RFC 4180): first where each is, as far as they are listed, then how many there are of each code. */
final class ProblemTable {

    private ProblemTable() {}

    static String of(ImportView found) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("file", "line", "column", "code", "severity", "rule", "count");
            for (ProblemView problem : found.problems()) {
                csv.writeRecord(
                        problem.file(),
                        problem.line() == 0 ? "" : Long.toString(problem.line()),
                        Optional.ofNullable(problem.column()).orElse(""),
                        problem.code(),
                        problem.severity(),
                        problem.rule(),
                        Long.toString(problem.count()));
            }
            new TreeMap<>(found.problemCounts())
                    .forEach((code, count) -> csv.writeRecord("all files", "", "", code, "", "", Long.toString(count)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
