/** How class lists come in: checked as a whole, kept until it is their turn, taken over record by record. */
package org.campuspartners.partnership.roster.imports;
