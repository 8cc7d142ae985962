/** What an import may do next. */
package org.campuspartners.partnership.roster.imports.domain;
