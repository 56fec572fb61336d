"""What of a form may reach a published file: everything else is taken out, or refused."""
