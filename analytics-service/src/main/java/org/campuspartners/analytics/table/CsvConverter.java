package org.campuspartners.analytics.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a table as CSV (RFC 4180) with a header row. */
final class CsvConverter extends AbstractHttpMessageConverter<Table<?>> {

    static final String CSV = "text/csv";

    /** As it is written, whatever charset was asked for. */
    private static final MediaType WRITTEN = new MediaType("text", "csv", StandardCharsets.UTF_8);

    CsvConverter() {
        super(MediaType.valueOf(CSV));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(MediaType mediaType) {
        return false;
    }

    @Override
    protected Table<?> readInternal(Class<? extends Table<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("tables are not sent here", message);
    }

    @Override
    protected void writeInternal(Table<?> table, HttpOutputMessage message) throws IOException {
        message.getHeaders().setContentType(WRITTEN);
        message.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(table.name() + ".csv")
                        .build());
        Writer out = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        write(table, out);
        out.flush();
    }

    static <R> void write(Table<R> table, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        Columns<R> columns = table.columns();
        csv.writeRecord(columns.names());
        table.rows().forEach(row -> csv.writeRecord(columns.cells(row)));
    }
}
