/** Where campaigns' keys are: outside the database and its backups (rule 18). */
package org.campuspartners.feedback.keys;
