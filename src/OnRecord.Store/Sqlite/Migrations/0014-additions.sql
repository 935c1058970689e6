-- Reviewers add what was missed: decisions of kind 'add', whose was is the item as they add it, and whose item is m and eight hexadecimal
-- digits. A version that does not know them must not open a record that may hold some, so they have a number of their own.
CREATE INDEX review_decision_by_item ON review_decision (item) WHERE kind = 'add';
