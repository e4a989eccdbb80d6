"""What the screens say, worked out from records and coverage; nothing here knows Streamlit."""
